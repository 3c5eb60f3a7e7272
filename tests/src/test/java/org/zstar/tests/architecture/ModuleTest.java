package org.zstar.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The program consists of named modules, and its tests run in one. */
class ModuleTest {
    static List<Module> modules() {
        return ModuleLayer.boot().modules().stream().filter(m -> m.getName().startsWith("org.zstar."))
                .sorted((a, b) -> a.getName().compareTo(b.getName())).toList();
    }

    @Test
    void testsRunAsAModule() {
        assertTrue(getClass().getModule().isNamed(), "the tests run on the class path; run them with Maven");
        assertEquals("org.zstar.tests", getClass().getModule().getName());
    }

    @Test
    void everyFolderIsAModuleThatIsPresent() {
        TreeSet<String> present = modules().stream().map(Module::getName).collect(Collectors.toCollection(TreeSet::new));
        for (var folder : SourceTree.modules()) {
            var descriptor = folder.resolve("src/main/java/module-info.java");
            if (Files.exists(descriptor)) {
                String declared = SourceTree.lines(descriptor).stream().filter(l -> l.startsWith("module "))
                        .map(l -> l.split(" ")[1]).findFirst().orElseThrow();
                assertTrue(present.contains(declared), SourceTree.name(folder) + ": its module " + declared
                        + " is missing here; add it to the dependencies of tests");
            }
        }
    }

    @Test
    void noModuleIsAutomaticAndNoneOpensItselfToAll() {
        for (Module module : modules()) {
            assertFalse(module.getDescriptor().isAutomatic(), module.getName());
            if (module != getClass().getModule()) {
                assertFalse(module.getDescriptor().isOpen(), module.getName());
            }
        }
    }
}
