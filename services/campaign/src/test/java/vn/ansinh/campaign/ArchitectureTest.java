package vn.ansinh.campaign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.testing.HouseRules;

@AnalyzeClasses(packages = "vn.ansinh.campaign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static void keepsTheRulesOfTheHouse(JavaClasses classes) {
        HouseRules.check("vn.ansinh.campaign");
    }

    @ArchTest
    static final ArchRule measuringKnowsNobody = noClasses().that().resideInAPackage("..measuring..")
            .should().dependOnClassesThat().resideInAPackage("..assigning..");

    @ArchTest
    static final ArchRule resultsAreAFunctionOfReceipts = noClasses().that().haveSimpleName("Participation")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..", "vn.ansinh.messaging..");

    @ArchTest
    static final ArchRule controllersStayInsideTheirFeature = classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
}
