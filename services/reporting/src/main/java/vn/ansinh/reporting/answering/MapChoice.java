package vn.ansinh.reporting.answering;

/** On which map a unit given without a day is read. */
enum MapChoice {
    /** Each month on the map of its last day. */
    AS_WAS("asWas"),
    /** All months on today's map. */
    TODAY("today");

    private final String parameter;

    MapChoice(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
