package vn.ansinh.gateway.limiting;

/** Who sends a request: the token's client and subject, or the address of somebody unknown. */
record Client(boolean isSignedIn, String name) {
}
