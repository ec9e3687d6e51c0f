package vn.ansinh.operations;

import java.net.URI;
import java.nio.file.Path;
import vn.ansinh.e2e.Gateway;

/** Main class of the image {@code operations}: its first argument says what to do. */
public final class Operations {

    private Operations() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "store" -> new TrialStore(setting("STORE_HOST"), Path.of(setting("STORE_SECRET"))).keepReady();
            case "first-receipt" -> new FirstReceipt(gateway()).check();
            default -> {
                System.err.println("What to do? store | first-receipt");
                System.exit(2);
            }
        }
    }

    private static Gateway gateway() {
        var secret = setting("PARTNER_SECRET");
        return new Gateway(URI.create(setting("GATEWAY")), URI.create(setting("ISSUER")), new Gateway.Passwords("", _ -> secret));
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println("The setting " + name + " is missing.");
            System.exit(2);
        }
        return value;
    }
}
