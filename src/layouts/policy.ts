/**
 * The content security policy that each page carries in a `<meta>`, so that it holds on every host.
 * Nothing inline, nothing from elsewhere. What a `<meta>` cannot say (`frame-ancestors`) is left to
 * the host's headers.
 */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
