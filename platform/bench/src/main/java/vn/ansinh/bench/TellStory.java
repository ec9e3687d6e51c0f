package vn.ansinh.bench;

import java.io.PrintStream;
import java.net.URI;
import java.util.TreeMap;
import vn.ansinh.e2e.Gateway;
import vn.ansinh.e2e.LaoCaiStory;
import vn.ansinh.testing.population.LaoCaiOctober2023;

/** Loads "Lào Cai, October 2023" into the platform that runs; saying it again changes nothing. */
public final class TellStory {

    private static final PrintStream OUT = System.out;
    private static final int GATEWAY = 8080;
    private static final int KEYCLOAK = 8081;
    private static final double MILLIS = 1000.0;

    private TellStory() {
    }

    /** @param arguments how many people, 8,700 if not said */
    public static void main(String[] arguments) {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LaoCaiOctober2023.REAL_SIZE;
        int shift = Integer.parseInt(System.getenv().getOrDefault("ANSINH_PORT_SHIFT", "0"));
        var gateway = new Gateway(URI.create("http://localhost:" + (GATEWAY + shift)), URI.create("http://localhost:" + (KEYCLOAK + shift) + "/realms/ansinh"));
        var told = new LaoCaiStory(gateway, new LaoCaiOctober2023(people)).tell();
        double seconds = told.reported().toMillis() / MILLIS;
        OUT.printf("%,d people in %.1f s = %,.0f people a second from upload to report %s%n", people, seconds, people / seconds, new TreeMap<>(told.outcomes()));
    }
}
