package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path folder;
    private CommandLine zstar;

    @BeforeEach
    void start() {
        zstar = new CommandLine(folder);
    }

    @Test
    void helpNamesEveryCommand() {
        String help = zstar.run("--help").exits(0).out();
        for (String command : new String[] {"run", "check", "evaluate", "analyse", "plugins", "schema"}) {
            assertTrue(help.contains("\n  " + command + " "), help);
            assertTrue(zstar.run(command, "--help").exits(0).out().startsWith("Usage: zstar " + command), command);
        }
        assertTrue(zstar.run("--version").exits(0).out().startsWith("zstar "));
    }

    @Test
    void wrongUsageIsExplained() {
        zstar.run().failsWith(2, "Missing required subcommand");
        zstar.run("rnu", "x.json").failsWith(2, "no command is named 'rnu'; did you mean 'run'?");
        zstar.run("run").failsWith(2, "CONFIG.json");
        zstar.run("run", "--forse", "x.json").failsWith(2, "--forse");
        zstar.run("run", "x.json").failsWith(2, "x.json: no such file");
        zstar.run("plugins", "nose-hover").failsWith(2, "did you mean 'nose-hoover'?");
        zstar.run("plugins", "--plugins", "nowhere").failsWith(2, "nowhere: no such folder");
        zstar.run("evaluate", "m.json").failsWith(2, "DATA");
        zstar.run("evaluate", "m.json", "d.extxyz").failsWith(2, "m.json: no such file");
    }

    @Test
    void listsPluginsWithOptionsAndOrigin() throws Exception {
        String list = zstar.run("plugins").exits(0).out();
        for (String name : new String[] {"nose-hoover", "electric-field", "nnp", "vaf-axis", "extxyz", "md", "train"}) {
            assertTrue(list.contains("\n  " + name + " "), name);
        }
        assertTrue(list.contains("from org.zstar.integrators"), list);
        JsonNode plugins = new ObjectMapper().readTree(zstar.run("plugins", "--json").exits(0).out());
        assertTrue(plugins.size() > 12, plugins.toString());
        for (JsonNode plugin : plugins) {
            assertTrue(plugin.path("location").asText().startsWith("/"), plugin.toString());
        }
        String options = zstar.run("plugins", "nose-hoover").exits(0).out();
        assertTrue(options.contains("temperature: number above 0, required") && options.contains("[K]"), options);
    }

    @Test
    void schemaDescribesWhatConfigurationsHold() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(zstar.run("schema").exits(0).out());
        assertEquals("https://json-schema.org/draft/2020-12/schema", schema.path("$schema").asText());
        JsonNode md = schema.at("/$defs/task.md");
        assertEquals("md", md.at("/properties/task/const").asText());
        assertTrue(md.path("required").toString().contains("forces"), md.toString());
        assertTrue(md.at("/properties/skin/description").asText().endsWith("[Å]"), md.toString());
        for (JsonNode reference : schema.findValues("$ref")) {
            assertTrue(schema.path("$defs").has(reference.asText().substring("#/$defs/".length())), reference.asText());
        }
    }

    @Test
    void checkRunsNothing() throws Exception {
        zstar.writeSalt();
        zstar.write("c.json", CommandLine.saltInField(10, "{\"type\": \"velocity-verlet\"}", ""));
        assertTrue(zstar.run("check", "c.json").exits(0).out().contains("no problem found"));
        String completed = zstar.run("check", "c.json", "--print", "--set", "skin=0.5").exits(0).out();
        assertEquals(0.5, new ObjectMapper().readTree(completed).path("skin").asDouble());
        zstar.write("again.json", completed);
        assertEquals(completed, zstar.run("check", "again.json", "--print").exits(0).out());
        assertTrue(Files.notExists(folder.resolve("runs")));
    }
}
