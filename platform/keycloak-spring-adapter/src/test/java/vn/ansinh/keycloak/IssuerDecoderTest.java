package vn.ansinh.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class IssuerDecoderTest {

    private final AtomicBoolean up = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private final IssuerDecoder decoder = new IssuerDecoder("http://issuer", this::connect);

    @Test
    void callsATokenNeitherGoodNorBadWhileTheIssuerIsAwayAndTriesAgainByItself() {
        assertThatThrownBy(() -> decoder.decode("t")).isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class);
        assertThat(decoder.reach()).isFalse();
        assertThat(decoder.reason()).containsEntry("issuer", "http://issuer").containsEntry("reason", "ConnectException");
        up.set(true);
        await().until(decoder::reach);
        assertThat(decoder.decode("t").getSubject()).isEqualTo("an");
    }

    @Test
    void asksAtMostOnceASecondAndNeverAgainOnceItKnows() {
        for (int call = 0; call < 50; call++) {
            decoder.reach();
        }
        assertThat(asked.get()).isLessThan(10);
        up.set(true);
        await().until(decoder::reach);
        int before = asked.get();
        up.set(false);
        assertThat(decoder.reach()).isTrue();
        assertThat(asked.get()).isEqualTo(before);
    }

    @Test
    void keepsTheSentenceThatSaysWhatStandsInTheWay() {
        var wrong = new IssuerDecoder("http://issuer", _ -> {
            throw new IssuerNotMetException("there is no such realm");
        });
        assertThat(wrong.reach()).isFalse();
        assertThat(wrong.reason()).containsEntry("reason", "there is no such realm");
    }

    private JwtDecoder connect(String issuer) {
        asked.incrementAndGet();
        if (!up.get()) {
            throw new IllegalStateException(new UncheckedIOException(new ConnectException("refused")));
        }
        return token -> Jwt.withTokenValue(token).header("alg", "none").subject("an").build();
    }
}
