package vn.ansinh.starter.calling;

/** Tokens with which this service calls the others. */
public interface ServiceTokens {

    /** A token that is valid for some seconds more. */
    String current();

    /** Forgets the token, which was refused. */
    default void refused(String token) {
    }
}
