package vn.ansinh.keycloak;

/** The issuer is away or is another; the message says which, for operators. */
final class IssuerNotMetException extends RuntimeException {

    IssuerNotMetException(String reason) {
        super(reason);
    }
}
