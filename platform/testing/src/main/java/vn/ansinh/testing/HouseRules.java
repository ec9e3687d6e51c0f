package vn.ansinh.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;

/** The architecture every service keeps, as rules to be checked against a service's own classes. */
public final class HouseRules {

    private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDate.class, LocalDateTime.class, YearMonth.class, ZonedDateTime.class);
    private static final Set<String> LAYERS = Set.of("controller", "controllers", "service", "services", "repository", "repositories", "dto", "util", "utils", "common");

    private HouseRules() {
    }

    /** Checks all rules against the classes below a package, tests left out. */
    public static void check(String basePackage, String... purePackages) {
        var classes = classesOf(basePackage);
        featuresHaveNoCycles(basePackage).check(classes);
        packagesAreFeaturesAndNotLayers().check(classes);
        timeComesFromAClock().check(classes);
        fieldsAreNotInjected().check(classes);
        for (var pure : purePackages) {
            decisionsAreFreeOfFrameworks(pure).check(classes);
        }
    }

    public static JavaClasses classesOf(String basePackage) {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(basePackage);
    }

    public static ArchRule featuresHaveNoCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    public static ArchRule packagesAreFeaturesAndNotLayers() {
        return noClasses().should().resideInAnyPackage(LAYERS.stream().map(layer -> ".." + layer + "..").toArray(String[]::new))
                .as("packages are named after activities, not after layers");
    }

    /** Business time and technical time come through a clock, so that a test can set them. */
    public static ArchRule timeComesFromAClock() {
        return noClasses().should().callMethodWhere(new DescribedPredicate<JavaMethodCall>("it reads the system's time past a clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                return call.getTarget().getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
                        && TIMES.stream().anyMatch(time -> call.getTargetOwner().isEquivalentTo(time));
            }
        }).as("time comes from a clock");
    }

    public static ArchRule fieldsAreNotInjected() {
        return noFields()
                .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired").as("dependencies come through the constructor").allowEmptyShould(true);
    }

    /** Decisions know the values they are given and nothing that reads, waits or is configured. */
    public static ArchRule decisionsAreFreeOfFrameworks(String purePackage) {
        return noClasses().that().resideInAPackage(purePackage + "..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "jakarta..", "java.net..", "java.sql..")
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
                .as("decisions are free of frameworks and clocks").allowEmptyShould(true);
    }
}
