package vn.ansinh.campaign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "vn.ansinh.campaign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule featuresDependInOneDirection = slices().matching("vn.ansinh.campaign.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule measuringKnowsNobody = noClasses().that().resideInAPackage("..measuring..")
            .should().dependOnClassesThat().resideInAPackage("..assigning..");

    @ArchTest
    static final ArchRule resultsAreAFunctionOfReceipts = noClasses().that().haveSimpleName("Participation")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..", "vn.ansinh.messaging..");

    @ArchTest
    static final ArchRule controllersStayInsideTheirFeature = classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
}
