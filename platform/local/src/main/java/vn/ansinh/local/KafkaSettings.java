package vn.ansinh.local;

/**
 * The settings of a broker of one node (KRaft), the same for a process and for a container.
 *
 * @param listener   where it listens, for example {@code 127.0.0.1:19092} or {@code :9092}
 * @param address    where its clients find it
 * @param controller where it listens to itself
 * @param logs       folder of its logs
 */
public record KafkaSettings(String listener, String address, String controller, String logs) {

    /** The text of {@code server.properties}. */
    public String text() {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@%3$s
            listeners=PLAINTEXT://%1$s,CONTROLLER://%3$s
            advertised.listeners=PLAINTEXT://%2$s
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%4$s
            auto.create.topics.enable=false
            num.partitions=12
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            offsets.topic.num.partitions=4
            offsets.topic.replication.factor=1
            transaction.state.log.num.partitions=2
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            log.retention.ms=-1
            log.index.size.max.bytes=1048576
            log.cleaner.dedupe.buffer.size=4194304
            """.formatted(listener, address, controller, logs);
    }
}
