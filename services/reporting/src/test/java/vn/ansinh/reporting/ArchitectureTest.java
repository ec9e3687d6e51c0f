package vn.ansinh.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.testing.HouseRules;

@AnalyzeClasses(packages = "vn.ansinh.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static void keepsTheRulesOfTheHouse(JavaClasses classes) {
        HouseRules.check("vn.ansinh.reporting", "vn.ansinh.reporting.restating");
    }

    @ArchTest
    static final ArchRule countingAndRestatingKnowNobody = noClasses().that().resideInAnyPackage("..counting..", "..restating..", "..planning..")
            .should().dependOnClassesThat().resideInAPackage("..answering..");

    @ArchTest
    static final ArchRule figuresAreDecidedWithoutFrameworkOrClock = noClasses().that().resideInAPackage("..restating..")
            .or().haveSimpleName("Fact").or().haveSimpleName("Tally").or().haveSimpleName("RollUp").or().haveSimpleName("CountedReceipt")
            .or().haveSimpleName("BookedFigures").or().haveSimpleName("Placement").or().haveSimpleName("QuestionReader").or().haveSimpleName("Change")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..", "java.time.Clock", "vn.ansinh.messaging..");

    @ArchTest
    static final ArchRule controllersStayInsideTheirFeature = classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
}
