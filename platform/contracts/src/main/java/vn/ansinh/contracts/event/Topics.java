package vn.ansinh.contracts.event;

/** The Kafka topics: one a service, {@value #PARTITIONS} partitions, keyed by person wherever a person is concerned, kept without end. */
public final class Topics {

    public static final String PARTICIPANT = "ansinh.participant.v1";
    public static final String CONTRIBUTION = "ansinh.contribution.v1";
    public static final String SUBSIDY = "ansinh.subsidy.v1";
    public static final String CAMPAIGN = "ansinh.campaign.v1";
    public static final String REPORTING = "ansinh.reporting.v1";

    public static final int PARTITIONS = 12;

    private Topics() {
    }
}
