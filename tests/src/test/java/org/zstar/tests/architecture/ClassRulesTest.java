package org.zstar.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the architecture page that can be read off the compiled classes. */
class ClassRulesTest {
    private static final String[] NUMERIC = {"org.zstar.api..", "org.zstar.descriptors..", "org.zstar.networks..",
        "org.zstar.model..", "org.zstar.integrators.."};
    private static final String[] PLUGINS = {"org.zstar.descriptors..", "org.zstar.model..", "org.zstar.integrators..",
        "org.zstar.io.xyz..", "org.zstar.io.vasp..", "org.zstar.io.lammps..", "org.zstar.bridge.."};
    private static final Set<String> UNPORTABLE = Set.of("fma", "exp", "expm1", "log", "log10", "log1p", "pow", "sin",
            "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan", "atan2", "cbrt", "hypot");

    private static JavaClasses classes;

    @BeforeAll
    static void load() {
        classes = new ClassFileImporter().importPaths(SourceTree.classFolders());
        assertTrue(classes.size() > 100, "found only " + classes.size() + " classes");
    }

    @Test
    void apiKnowsTheJdkOnly() {
        classes().that().resideInAPackage("org.zstar.api..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "java..").check(classes);
    }

    @Test
    void pluginsKnowTheApiAndSharedCodeOnly() {
        classes().that().resideInAPackage("org.zstar.descriptors..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "org.zstar.kernels", "org.zstar.descriptors..", "java..").check(classes);
        classes().that().resideInAPackage("org.zstar.kernels").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "org.zstar.kernels", "java..").check(classes);
        classes().that().resideInAPackage("org.zstar.integrators..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "org.zstar.integrators..", "java..").check(classes);
        classes().that().resideInAPackage("org.zstar.model..").and().resideOutsideOfPackage("org.zstar.model.bec..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "org.zstar.networks..", "org.zstar.model..", "org.ojalgo..", "java..")
                .check(classes);
        classes().that().resideInAPackage("org.zstar.model.bec..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "org.zstar.kernels", "org.zstar.networks..", "org.zstar.model.bec..",
                        "org.ojalgo..", "java..").check(classes);
        classes().that().resideInAPackage("org.zstar.io..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "org.zstar.io..", "java..", "javax.xml..", "org.xml..",
                        "org.apache.commons.compress..", "org.tukaani.xz..").check(classes);
    }

    /** A bridge translates models of another program into ours, so it knows these; nobody knows a bridge. */
    @Test
    void bridgesKnowWhatTheyJoin() {
        classes().that().resideInAPackage("org.zstar.bridge..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.zstar.api..", "org.zstar.bridge..", "org.zstar.io.text..", "org.zstar.descriptors..",
                        "org.zstar.kernels", "org.zstar.model..", "org.zstar.networks..", "java..").check(classes);
        noClasses().that().resideOutsideOfPackages("org.zstar.bridge..", "org.zstar.benchmarks..").should().dependOnClassesThat()
                .resideInAPackage("org.zstar.bridge..").check(classes);
    }

    @Test
    void pluginsDoNotKnowEachOther() {
        slices().matching("org.zstar.(descriptors|model|io).(*)..").namingSlices("$1.$2").should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(),
                        resideInAPackage("org.zstar.io.text.."))
                .check(classes);
    }

    @Test
    void applicationUsesNoPluginClass() {
        noClasses().that().resideInAnyPackage("org.zstar.app..", "org.zstar.analysis..", "org.zstar.plotting..").should()
                .dependOnClassesThat().resideInAnyPackage(PLUGINS).check(classes);
    }

    @Test
    void onlyOnePackageKnowsTheChartLibrary() {
        noClasses().that().resideOutsideOfPackage("org.zstar.plotting.chart..").should().dependOnClassesThat()
                .resideInAPackage("org.jfree..").check(classes);
        noClasses().that().resideOutsideOfPackage("org.zstar.plotting..").should().dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..").check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.zstar.(**)").should().beFreeOfCycles()
                .ignoreDependency(resideInAPackage("org.zstar.descriptors.sf"),
                        resideInAPackage("org.zstar.descriptors.sf.."))
                .ignoreDependency(resideInAPackage("org.zstar.descriptors.vaf"),
                        resideInAPackage("org.zstar.descriptors.vaf.."))
                .check(classes);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().and(DescribedPredicate.describe("written by hand",
                (JavaField field) -> !field.getName().contains("$"))).should().beFinal().check(classes);
    }

    @Test
    void onlyTheCommandLineSpeaksToTheUser() {
        noClasses().that().resideOutsideOfPackages("org.zstar.app.cli..", "org.zstar.app.host..", "org.zstar.benchmarks..")
                .should(ACCESS_STANDARD_STREAMS).check(classes);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(classes);
    }

    @Test
    void onlyTheProgramEndsTheProcess() {
        noClasses().that().resideOutsideOfPackages("org.zstar.app").should().callMethod(System.class, "exit", int.class)
                .check(classes);
    }

    /** These functions may differ in the last bits from one Java version to the next. */
    @Test
    void numbersAreTheSameOnEveryJava() {
        noClasses().that().resideInAnyPackage(NUMERIC).should().accessTargetWhere(DescribedPredicate.describe(
                "a function of Math that is not the same everywhere", (JavaAccess<?> access) ->
                        access.getTargetOwner().isEquivalentTo(Math.class) && UNPORTABLE.contains(access.getName())))
                .check(classes);
    }
}
