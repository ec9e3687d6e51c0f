package vn.ansinh.participant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.ansinh.testing.WithIssuer;
import vn.ansinh.testing.WithStore;

/** The whole service over HTTP on a real store with real tokens; events stay in the outbox. One context for all tests that carry this. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "ansinh.messaging.enabled=false",
    "ansinh.participant.seeing.lookups-per-minute=5",
    "ansinh.participant.field-keyset=dGVzdHMtb25seS1lbmNyeXB0aW9uLWtleS0wMTIzNDV0ZXN0cy1vbmx5LWhhc2hpbmcta2V5LTAxMjM0NTY3OA==," + ParticipantTest.OLDER_KEY})
@WithStore
@WithIssuer
@Import(Api.class)
public @interface ParticipantTest {

    /** A key of the keyset that was the first before a rotation. */
    String OLDER_KEY = "dGVzdHMtb25seS1vbGRlci1lbmNyeXB0aW9ua2V5LTB0ZXN0cy1vbmx5LW9sZGVyLWhhc2hpbmcta2V5LTAxMg==";
}
