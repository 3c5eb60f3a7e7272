package org.zstar.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What each module exports, opens, requires, uses and provides is a promise to others. A change of it is made here as well:
 * {@code modules.txt} is what this test expects.
 */
class ModuleDescriptorsTest {
    private static final String EXPECTED = "modules.txt";

    @Test
    void descriptorsAreAsAgreed() throws IOException {
        StringBuilder found = new StringBuilder();
        for (Module module : ModuleTest.modules()) {
            if (module != getClass().getModule()) {
                append(found, module.getDescriptor());
            }
        }
        Files.writeString(Path.of("target", EXPECTED), found);
        try (InputStream in = getClass().getResourceAsStream("/" + EXPECTED)) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), found.toString(),
                    "a module descriptor has changed; if that is meant, copy tests/target/" + EXPECTED
                            + " to tests/src/test/resources");
        }
    }

    private static void append(StringBuilder out, ModuleDescriptor module) {
        out.append(module.name()).append('\n');
        lines(out, module.exports(), e -> "exports " + e.source() + to(e.targets()));
        lines(out, module.opens(), o -> "opens " + o.source() + to(o.targets()));
        lines(out, module.requires(), r -> r.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED) ? ""
                : "requires " + r.modifiers().stream().map(m -> m.toString().toLowerCase() + " ").sorted()
                        .collect(Collectors.joining()) + r.name());
        lines(out, module.uses(), u -> "uses " + u);
        lines(out, module.provides(), p -> p.providers().stream().sorted()
                .map(with -> "provides " + p.service() + " with " + with).collect(Collectors.joining("\n    ")));
        out.append('\n');
    }

    private static String to(Collection<String> targets) {
        return targets.isEmpty() ? "" : " to " + targets.stream().sorted().collect(Collectors.joining(", "));
    }

    private static <T> void lines(StringBuilder out, Collection<T> parts, Function<T, String> text) {
        parts.stream().map(text).filter(line -> !line.isEmpty()).sorted()
                .forEach(line -> out.append("    ").append(line).append('\n'));
    }
}
