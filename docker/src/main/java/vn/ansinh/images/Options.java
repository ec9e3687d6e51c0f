package vn.ansinh.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to build and where it goes.
 *
 * @param root     the checkout
 * @param base     reference or archive of an image that holds no Java, or {@code debian} for one made from Debian's packages
 * @param registry first part of the images' names, without a slash at its end
 * @param tag      tag of the images
 * @param target   archives, the local engine, or a registry
 * @param aot      whether the cache is trained; without it an image is reproducible byte for byte
 * @param names    images to build
 */
record Options(Path root, String base, String registry, String tag, Target target, boolean aot, List<String> names) {

    static final String DEBIAN = "debian";
    private static final String PUBLIC_BASE = "gcr.io/distroless/base-nossl-debian12:nonroot";

    enum Target {
        ARCHIVE, ENGINE, REGISTRY
    }

    /** @throws IllegalArgumentException with a sentence that says what to change */
    static Options of(Path root, List<String> arguments) {
        var options = new Options(root, PUBLIC_BASE, "ghcr.io/ansinh", version(), Target.ARCHIVE, true, List.of());
        var names = new ArrayList<String>();
        for (var argument : arguments) {
            if (argument.startsWith("--")) {
                options = options.with(argument);
            } else {
                names.add(argument);
            }
        }
        var ours = new ArrayList<>(ServiceImage.NAMES);
        ours.add(OperationsImage.NAME);
        var known = new ArrayList<>(ours);
        known.addAll(PartImage.NAMES);
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no image " + name + "; there are " + String.join(", ", known) + ".");
        });
        return new Options(root, options.base, options.registry, options.tag, options.target, options.aot, names.isEmpty() ? List.copyOf(ours) : List.copyOf(names));
    }

    private Options with(String argument) {
        int at = argument.indexOf('=');
        var name = at < 0 ? argument : argument.substring(0, at);
        var value = Optional.of(argument).filter(text -> at > 0).map(text -> text.substring(at + 1)).filter(text -> !text.isBlank());
        return switch (name) {
            case "--base" -> new Options(root, required(name, value), registry, tag, target, aot, names);
            case "--registry" -> new Options(root, base, required(name, value), tag, target, aot, names);
            case "--tag" -> new Options(root, base, registry, required(name, value), target, aot, names);
            case "--engine" -> new Options(root, base, registry, tag, Target.ENGINE, aot, names);
            case "--push" -> new Options(root, base, registry, tag, Target.REGISTRY, aot, names);
            case "--without-aot" -> new Options(root, base, registry, tag, target, false, names);
            default -> throw new IllegalArgumentException("There is no option " + name + "; see docker/README.md.");
        };
    }

    private static String required(String name, Optional<String> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("The option " + name + " needs a value: " + name + "=…"));
    }

    private static String version() {
        return Optional.ofNullable(Options.class.getPackage().getImplementationVersion()).orElse("0.1.0");
    }

    Path work() {
        return root.resolve("docker/target/images");
    }

    String image(String name) {
        return registry + "/" + name + ":" + tag;
    }
}
