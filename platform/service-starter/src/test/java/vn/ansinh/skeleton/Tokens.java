package vn.ansinh.skeleton;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.ansinh.testing.TestIssuer;

/** Signs requests. */
final class Tokens {

    private Tokens() {
    }

    static UnaryOperator<HttpRequest.Builder> bearer(String token) {
        return request -> request.header("Authorization", "Bearer " + token);
    }

    static UnaryOperator<HttpRequest.Builder> officer(String subject) {
        return bearer(TestIssuer.token(subject, List.of("officer"), List.of("VN"), null));
    }
}
