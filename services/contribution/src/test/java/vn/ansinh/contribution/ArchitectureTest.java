package vn.ansinh.contribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.ansinh.contribution");

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("vn.ansinh.contribution.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void takingMoneyNeedsNoOtherService() {
        noClasses().that().resideInAnyPackage("..receiving..", "..covering..", "..collecting..").should().dependOnClassesThat().resideInAPackage("..asking..")
                .check(SERVICE);
    }

    @Test
    void decisionsKnowNeitherSpringNorAClock() {
        noClasses().that().haveSimpleNameEndingWith("Decision").or().haveSimpleName("Payment").or().haveSimpleName("RowReader").or().haveSimpleName("Values")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "com.mongodb..")
                .orShould().dependOnClassesThat().haveSimpleName("BusinessClock").check(SERVICE);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        noFields().should().beAnnotatedWith(Autowired.class).check(SERVICE);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(SERVICE);
    }
}
