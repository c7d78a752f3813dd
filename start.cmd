@echo off
rem Starts Kefu Lab on a Windows PC: double-click. Closing the window ends the server; nothing is lost.
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo Node.js 20.19 or newer is needed: https://nodejs.org
  echo 需要先安装 Node.js 20.19 或更新的版本。
  pause
  exit /b 1
)
if not exist node_modules\.package-lock.json (
  echo Installing, once: a few minutes. 第一次启动，正在安装，需要几分钟。
  call npm ci
  if errorlevel 1 (
    echo The installation failed. It needs the internet this once. 安装没有成功：第一次启动需要联网。
    pause
    exit /b 1
  )
)
call npm start
pause
