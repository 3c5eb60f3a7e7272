package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.atoms.Units;

/** The plugin of {@code examples/plugin}, built and used as a stranger would: with the api, javac and jar. */
class PluginExampleTest {
    private static final Path SOURCES = Path.of("..", "examples", "plugin", "src");
    @TempDir
    Path folder;
    private CommandLine zstar;
    private ModuleBuilder builder;

    @BeforeEach
    void start() throws Exception {
        zstar = new CommandLine(folder);
        zstar.writeSalt();
        builder = new ModuleBuilder(folder);
    }

    private Path ions() throws Exception {
        return builder.build(SOURCES, zstar.file("plugins/ions.jar"), "1.0");
    }

    private static String field(String integrator, String charges, String more) {
        return "{\"task\": \"md\", \"steps\": 2000, \"structure\": {\"file\": \"salt.extxyz\"}, \"forces\": [{\"type\": "
                + "\"electric-field\", \"field\": [0, 0, 0.05], " + more + "\"charges\": " + charges + "}],"
                + "\"integrator\": " + integrator + ", \"output\": {\"trajectory_every\": 0}}";
    }

    @Test
    void isListedWithVersionAndJar() throws Exception {
        Path jar = ions();
        String list = zstar.run("plugins", "--plugins", "plugins").exits(0).out();
        assertTrue(list.contains("\n  drag ") && list.contains("\n  bond-charges "), list);
        assertTrue(list.contains("from org.example.ions 1.0 (" + jar.toRealPath() + ")"), list);
        assertTrue(zstar.run("plugins", "drag", "--plugins", "plugins").exits(0).out().contains("[1/fs]"));
        zstar.run("plugins", "drag").failsWith(2, "no plugin is named 'drag'");
    }

    /** Force and polarisation of the charge model belong together, so the energy with the heat is conserved. */
    @Test
    void movesIonsWithItsOwnChargesAndIntegrator() throws Exception {
        ions();
        zstar.write("c.json", field("{\"type\": \"drag\", \"friction\": 0.0005, \"time_step\": 0.5}",
                "{\"type\": \"bond-charges\", \"charges\": {\"Na\": 1, \"Cl\": -1}, \"transfer\": 0.5, \"range\": 5}", ""));
        zstar.run("run", "c.json", "--plugins", "plugins").exits(0);
        JsonNode results = zstar.json("runs/c/results.json");
        assertTrue(results.path("temperature_mean_k").asDouble() > 50, results.toString());
        assertEquals(0, results.path("conserved_change_mev_per_atom").asDouble(99), 0.01, results.toString());
        assertEquals("1.0", zstar.json("runs/c/run.json").path("modules").path("org.example.ions").asText());
    }

    /** Against the field's force q E, friction γ leaves the velocity q E / (m γ). */
    @Test
    void ionsDriftAtTheirTerminalVelocity() throws Exception {
        ions();
        zstar.write("salt.extxyz", "1\nLattice=\"9 0 0 0 9 0 0 0 9\" Properties=species:S:1:pos:R:3\nLi 0 0 0\n");
        zstar.write("c.json", field("{\"type\": \"drag\", \"friction\": 0.01}",
                "{\"type\": \"constant\", \"charges\": {\"Li\": 1}}", "\"net_force\": \"keep\", "));
        zstar.run("run", "c.json", "--plugins", "plugins").exits(0);
        List<String> thermo = zstar.read("runs/c/thermo.csv").lines().toList();
        double kinetic = Double.parseDouble(thermo.get(thermo.size() - 1).split(",")[3]);
        double velocity = Math.sqrt(2 * kinetic * Units.ACCELERATION / 6.94);
        assertEquals(0.05 * Units.ACCELERATION / (6.94 * 0.01), velocity, 1e-4 * velocity);
    }

    @Test
    void wrongOptionsAreRefusedLikeThoseOfShippedPlugins() throws Exception {
        ions();
        zstar.write("c.json", field("{\"type\": \"drag\", \"fricton\": 1}",
                "{\"type\": \"bond-charges\", \"charges\": {\"Na\": 1}, \"transfer\": 11}", ""));
        zstar.run("run", "c.json", "--plugins", "plugins").failsWith(2, "did you mean 'friction'?")
                .failsWith(2, "forces[0].charges.transfer: expected a number from -10 to 10, found 11");
    }

    @Test
    void aStrayCopyOfTheApiHidesNothing() throws Exception {
        builder.build(SOURCES, zstar.file("plugins/own/ions.jar"), "1.0");
        builder.copyApi(zstar.file("plugins/own/api.jar"));
        assertTrue(zstar.run("plugins", "--plugins", "plugins").exits(0).out().contains("\n  drag "));
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        Path jar = ions();
        Files.createDirectories(zstar.file("plugins/copy"));
        Files.copy(jar, zstar.file("plugins/copy/ions.jar"));
        zstar.run("plugins", "--plugins", "plugins").failsWith(2, "exists twice");
    }

    @Test
    void twoPluginsBringTheirOwnVersionsOfALibrary() throws Exception {
        for (String version : new String[] {"1", "2"}) {
            Path library = zstar.file("lib" + version);
            source(library, "module-info.java", "module org.lib { exports org.lib; }");
            source(library, "org/lib/Version.java", """
                    package org.lib;
                    public class Version { public static String text() { return "library %s"; } }
                    """.formatted(version));
            Path jar = builder.build(library, zstar.file("plugins/p" + version + "/lib.jar"), version);
            Path plugin = zstar.file("src" + version);
            source(plugin, "module-info.java", """
                    module org.user {
                        requires org.zstar.api;
                        requires org.lib;
                        exports org.user;
                        provides org.zstar.api.model.ModelProvider with org.user.P;
                    }
                    """);
            source(plugin, "org/user/C.java", "package org.user; public record C() { }");
            source(plugin, "org/user/P.java", """
                    package org.user;
                    import org.zstar.api.model.*;
                    public class P implements ModelProvider<C> {
                        public String type() { return "uses-%s"; }
                        public String summary() { return "with " + org.lib.Version.text(); }
                        public Class<C> configType() { return C.class; }
                        public Model create(C c) { throw new IllegalArgumentException("not made here"); }
                    }
                    """.formatted(version));
            builder.build(plugin, zstar.file("plugins/p" + version + "/user.jar"), version, jar);
        }
        String list = zstar.run("plugins", "--plugins", "plugins").exits(0).out();
        assertTrue(list.contains("with library 1") && list.contains("with library 2"), list);
    }

    private static void source(Path folder, String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
