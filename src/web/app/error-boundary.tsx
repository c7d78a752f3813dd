/** Catches what breaks while drawing a page, and offers a way out; logs are stored event by event, so nothing is lost. */
import { Component, type ReactNode } from "react";
import { CrashPage } from "./crash-page.tsx";

type Props = { /** Another place: try again. */ place: string; children: ReactNode };

export class ErrorBoundary extends Component<Props, { error: Error | null; place: string }> {
  override state: { error: Error | null; place: string } = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ place }: Props, state: { place: string }) {
    return place === state.place ? null : { error: null, place };
  }

  override render() {
    const { error } = this.state;
    return error ? <CrashPage message={error.message} onRetry={() => window.location.reload()} /> : this.props.children;
  }
}
