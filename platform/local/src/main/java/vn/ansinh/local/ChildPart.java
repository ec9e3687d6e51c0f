package vn.ansinh.local;

import java.nio.file.Path;
import java.util.OptionalLong;

/** A part that is a process of this launcher. */
abstract sealed class ChildPart implements Part permits KafkaProcess, KeycloakProcess, MongoProcess, ServicePart {

    final Child child;
    private final String name;
    private final int port;

    ChildPart(String name, int port, Path log, Watchdog watchdog) {
        this.name = name;
        this.port = port;
        this.child = new Child(name, log, watchdog);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void stop() {
        child.stop();
    }

    @Override
    public final void kill() {
        child.kill();
    }

    @Override
    public final boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public final OptionalLong pid() {
        return child.pid();
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final Path log() {
        return child.log();
    }
}
