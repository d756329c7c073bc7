'use client';
import { Component, type ReactNode } from 'react';

interface MessageBoundaryProps {
  /** Shown in place of children that threw. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps what goes wrong while one message is rendered inside that message. */
export class MessageBoundary extends Component<MessageBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
