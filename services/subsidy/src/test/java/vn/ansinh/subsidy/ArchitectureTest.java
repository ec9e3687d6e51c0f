package vn.ansinh.subsidy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.kernel.BusinessClock;

@AnalyzeClasses(packages = "vn.ansinh.subsidy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {"vn.ansinh.subsidy.rules", "vn.ansinh.subsidy.explaining", "vn.ansinh.subsidy.calculating",
            "vn.ansinh.subsidy.insuring", "vn.ansinh.subsidy.estimating", "vn.ansinh.subsidy.engine", "vn.ansinh.subsidy.policies",
            "vn.ansinh.subsidy.simulating", "vn.ansinh.subsidy.refunding"};

    private static final String[] KEEPING = {"vn.ansinh.subsidy.deciding", "vn.ansinh.subsidy.legislating", "vn.ansinh.subsidy.supplementing"};

    @ArchTest
    static final ArchRule theEngineIsPure = classes().that().resideInAnyPackage(PURE)
            .should().onlyDependOnClassesThat(resideInAnyPackage("java.lang..", "java.math..", "java.time..", "java.util..", "org.jspecify..",
                    "vn.ansinh.kernel..", "vn.ansinh.contracts..").or(resideInAnyPackage(PURE)));

    @ArchTest
    static final ArchRule theEngineAsksNoClock = noClasses().that().resideInAnyPackage(PURE)
            .should().dependOnClassesThat().belongToAnyOf(Clock.class, BusinessClock.class)
            .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule theEngineKnowsNoFloatingPoint = noClasses().that().resideInAnyPackage(PURE)
            .should().dependOnClassesThat().belongToAnyOf(Double.class, Float.class);

    @ArchTest
    static final ArchRule activitiesDoNotTurnInCircles = slices().matching("vn.ansinh.subsidy.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlySomeKeepAnything = noClasses().that().resideOutsideOfPackages(KEEPING)
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.data..", "com.mongodb..");
}
