package vn.ansinh.testing;

import vn.ansinh.local.Options;

/** What a platform that is started for tests gets from outside: the parts that were asked for as containers. */
public final class Containers {

    private Containers() {
    }

    public static Options handedTo(Options options) {
        var handed = options;
        if (TestPart.MONGO.isContainer()) {
            handed = handed.withStore(TestStore.uri());
        }
        if (TestPart.KAFKA.isContainer()) {
            handed = handed.withBroker(TestBroker.bootstrapServers());
        }
        if (TestPart.KEYCLOAK.isContainer()) {
            handed = handed.withIssuer(TestKeycloak.issuerUri());
        }
        return handed;
    }
}
