package vn.ansinh.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import vn.ansinh.local.Ports;

/**
 * A container of this JVM's tests, gone when the JVM goes. Its port is chosen before it starts, because Kafka and Keycloak tell their clients their own
 * address; its command is given whole, so that any image with the program in its usual place will do.
 */
record PartContainer(String host, int port) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static PartContainer planned() {
        return new PartContainer(DockerClientFactory.instance().dockerHostIpAddress(), Ports.free());
    }

    String address() {
        return host + ":" + port;
    }

    /**
     * @param files  content by path in the container
     * @param answers whether the program serves at this host and port
     */
    void start(TestPart part, int innerPort, List<String> command, Map<String, String> files, BiPredicate<String, Integer> answers) {
        @SuppressWarnings("resource")
        var container = new GenericContainer<>(DockerImageName.parse(part.image()))
                .withCreateContainerCmdModifier(creation -> creation.withEntrypoint(command.getFirst()).withCmd(command.subList(1, command.size())))
                .waitingFor(new Answer(answers).withStartupTimeout(PATIENCE));
        container.setPortBindings(List.of((host.equals("localhost") ? "127.0.0.1:" : "") + port + ":" + innerPort));
        files.forEach((path, content) -> container.withCopyToContainer(Transferable.of(content), path));
        container.start();
    }

    /** Asked in the starting thread, which holds the class that starts the part. */
    private final class Answer extends AbstractWaitStrategy {

        private final BiPredicate<String, Integer> answers;

        private Answer(BiPredicate<String, Integer> answers) {
            this.answers = answers;
        }

        @Override
        protected void waitUntilReady() {
            await().pollInSameThread().atMost(startupTimeout).pollInterval(Duration.ofMillis(200))
                    .until(() -> answers.test(host, port) || !waitStrategyTarget.isRunning());
            if (!waitStrategyTarget.isRunning()) {
                throw new ContainerLaunchException("the container ended:\n" + waitStrategyTarget.getLogs());
            }
        }
    }
}
