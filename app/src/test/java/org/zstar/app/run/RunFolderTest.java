package org.zstar.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.app.config.ConfigException;

class RunFolderTest {
    @TempDir
    Path temporary;
    private Path path;

    @BeforeEach
    void choose() {
        path = temporary.resolve("runs").resolve("one");
    }

    private static JsonNode description(int steps) {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.putObject("configuration").put("steps", steps).put("skin", 1.0);
        run.putObject("inputs").putObject("a.xyz").put("sha256", "00");
        return run;
    }

    private boolean open(RunFolder.Mode mode, int steps) throws Exception {
        try (RunFolder folder = RunFolder.open(path, mode, description(steps))) {
            return folder.isResuming();
        }
    }

    private String refusal(RunFolder.Mode mode, int steps) {
        String message = assertThrows(ConfigException.class, () -> open(mode, steps)).getMessage();
        assertTrue(message.startsWith(path.toString()), message);
        return message;
    }

    private void finish() throws Exception {
        Files.writeString(path.resolve(RunFolder.RESULTS), "{}");
    }

    @Test
    void startsInNewAndEmptyFolders() throws Exception {
        assertFalse(open(RunFolder.Mode.REFUSE, 1));
        assertTrue(Files.exists(path.resolve(RunFolder.RUN)));
        path = Files.createDirectory(temporary.resolve("empty"));
        assertFalse(open(RunFolder.Mode.RESUME, 1));
    }

    @Test
    void keepsFinishedRuns() throws Exception {
        open(RunFolder.Mode.REFUSE, 1);
        finish();
        assertEquals(RunFolder.State.FINISHED, RunFolder.state(path));
        assertTrue(refusal(RunFolder.Mode.REFUSE, 1).contains("--force"));
        refusal(RunFolder.Mode.RESUME, 1);
        Files.writeString(path.resolve("old.csv"), "old");
        assertFalse(open(RunFolder.Mode.REPLACE, 2));
        assertTrue(Files.notExists(path.resolve("old.csv")));
        assertEquals(RunFolder.State.INTERRUPTED, RunFolder.state(path));
    }

    @Test
    void resumesTheSameRunOnly() throws Exception {
        open(RunFolder.Mode.REFUSE, 1);
        assertTrue(refusal(RunFolder.Mode.REFUSE, 1).contains("--resume continues it"));
        assertTrue(refusal(RunFolder.Mode.RESUME, 2).contains("steps was 1 and is now 2"));
        assertTrue(open(RunFolder.Mode.RESUME, 1));
    }

    @Test
    void touchesNoForeignFolder() throws Exception {
        Files.createDirectories(path);
        Path precious = Files.writeString(path.resolve("thesis.tex"), "precious");
        for (RunFolder.Mode mode : RunFolder.Mode.values()) {
            assertTrue(refusal(mode, 1).contains("not the folder of a run"));
        }
        assertEquals("precious", Files.readString(precious));
        path = precious;
        refusal(RunFolder.Mode.REPLACE, 1);
    }

    @Test
    void isLockedWhileOpen() throws Exception {
        try (RunFolder folder = RunFolder.open(path, RunFolder.Mode.REFUSE, description(1))) {
            assertTrue(refusal(RunFolder.Mode.RESUME, 1).contains("another zstar"));
            assertTrue(refusal(RunFolder.Mode.REPLACE, 1).contains("another zstar"));
            assertTrue(Files.exists(folder.path().resolve(RunFolder.RUN)));
        }
        assertTrue(open(RunFolder.Mode.RESUME, 1));
    }
}
