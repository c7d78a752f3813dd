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
rem Fails when packages are missing, or are not those of this version.
call npm ls --depth=0 >nul 2>nul
if errorlevel 1 (
  echo Installing, once for each version: a few minutes. 第一次启动或更新以后，正在安装，需要几分钟。
  call npm ci
  if errorlevel 1 (
    echo The installation failed. It needs the internet this once. 安装没有成功：安装时需要联网。
    pause
    exit /b 1
  )
)
call npm start
pause
