package vn.ansinh.participant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "vn.ansinh.participant", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDependInOneDirection = slices().matching("vn.ansinh.participant.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersStayInTheirFeature = classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule decisionsKnowNoStoreAndNoClock = noClasses()
            .that().haveSimpleNameStartingWith("EnrolmentDecider").or().haveSimpleName("Person").or().haveSimpleName("Membership").or().haveSimpleName("Given")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.data..", "org.springframework.web..", "com.mongodb..", "org.bson..")
            .orShould().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule onlyTheVaultTouchesCiphers = noClasses().that().resideOutsideOfPackage("..protecting..")
            .should().dependOnClassesThat().resideInAPackage("javax.crypto..");

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForBusinessTime = noClasses().should().callMethod(java.time.LocalDate.class, "now");
}
