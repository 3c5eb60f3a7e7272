package org.zstar.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFilesTest {
    @TempDir
    Path folder;

    private Path file(String text) throws Exception {
        Path file = folder.resolve("c.json");
        Files.writeString(file, text);
        return file;
    }

    private String refusal(String text) throws Exception {
        Path file = file(text);
        String message = assertThrows(ConfigException.class, () -> JsonFiles.read(file, 1 << 20)).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        return message;
    }

    @Test
    void allowsCommentsAndTrailingCommas() throws Exception {
        String text = "{ // a comment\n \"a\": [1, 2,], /* another */ \"b\": {},\n}";
        assertEquals(2, JsonFiles.read(file(text), 1 << 20).get("a").size());
    }

    @Test
    void locatesSyntaxErrors() throws Exception {
        assertTrue(refusal("{\n  \"a\": 1,\n  \"b\" 2\n}").contains("c.json:3:"));
        assertTrue(refusal("{\"a\": 1").contains("not valid JSON"));
        assertTrue(refusal("{'a': 1}").contains("not valid JSON"));
        assertTrue(refusal("{\"a\": NaN}").contains("not valid JSON"));
    }

    @Test
    void refusesWhatOthersSwallow() throws Exception {
        assertTrue(refusal("{\"a\": 1, \"a\": 2}").contains("Duplicate field 'a'"));
        assertTrue(refusal("{\"a\": 1} {}").contains("follows the end"));
        assertTrue(refusal("[1]").contains("expected a JSON object"));
        refusal("");
        refusal("\u0000\u0001\u0002");
        assertTrue(refusal("{\"a\": " + "[".repeat(5000) + "]".repeat(5000) + "}").contains("nesting depth"));
        refusal("{\"a\": " + "9".repeat(5000) + "}");
    }

    @Test
    void refusesWhatIsNoFile() throws Exception {
        assertRefuses(folder, "folder");
        assertRefuses(folder.resolve("none"), "no such file");
        assertRefuses(file("{\"a\": \"" + "x".repeat(2000) + "\"}"), "expected at most 1000");
    }

    private static void assertRefuses(Path file, String expected) {
        String message = assertThrows(ConfigException.class, () -> JsonFiles.read(file, 1000)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
