package org.zstar.app.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;

class PluginsTest {
    record Nothing() { }

    record Named(String type) implements ModelProvider<Nothing> {
        @Override
        public String summary() {
            return "a test";
        }

        @Override
        public Class<Nothing> configType() {
            return Nothing.class;
        }

        @Override
        public Model create(Nothing config) {
            throw new IllegalArgumentException("not made in these tests");
        }
    }

    private static Plugins plugins(String... names) {
        return Plugins.of(Kind.ofApi(), List.of(names).stream().map(Named::new).toList());
    }

    private static String refusal(Runnable action) {
        return assertThrows(PluginException.class, action::run).getMessage();
    }

    @Test
    void findsByKindAndName() {
        Plugins plugins = plugins("one", "two");
        Kind model = plugins.kind(ModelProvider.class);
        assertEquals("two", plugins.provider(model, "two").type());
        assertSame(model, plugins.kinds().get(1));
        assertEquals(2, plugins.entries().size());
        assertTrue(plugins.providers(plugins.kind(IntegratorProvider.class)).isEmpty());
    }

    @Test
    void unknownNamesListTheKnown() {
        Plugins plugins = plugins("constant", "vaf-axis");
        String message = refusal(() -> plugins.provider(plugins.kind(ModelProvider.class), "constnat"));
        assertEquals("no model is named 'constnat'; did you mean 'constant'? Known: constant, vaf-axis", message);
        assertTrue(refusal(() -> plugins.format("x")).contains("There is none"));
    }

    @Test
    void rejectsDuplicatesAndMalformedNames() {
        assertTrue(refusal(() -> plugins("one", "one")).contains("exists twice"));
        for (String bad : new String[] {"One", "a b", "", "über"}) {
            assertTrue(refusal(() -> plugins(bad)).contains("malformed name"), bad);
        }
    }

    @TempDir
    Path folder;

    @Test
    void tellsWhichPluginCannotBeLoaded() throws Exception {
        assertTrue(refusal(() -> Plugins.load(Kind.ofApi(), List.of(folder.resolve("none")))).contains("no such folder"));
        Path jar = folder.resolve("broken.jar");
        Files.writeString(jar, "this is no jar");
        String message = refusal(() -> Plugins.load(Kind.ofApi(), List.of(folder)));
        assertTrue(message.contains(jar.toString()) && message.contains("take it out"), message);
    }

    @Test
    void ignoresWhatIsNoPlugin() throws Exception {
        Files.writeString(folder.resolve("README.md"), "notes");
        Files.createDirectory(folder.resolve("empty"));
        assertEquals(Plugins.load(Kind.ofApi(), List.of()).entries().size(),
                Plugins.load(Kind.ofApi(), List.of(folder)).entries().size());
    }
}
