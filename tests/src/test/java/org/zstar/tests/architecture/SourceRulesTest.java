package org.zstar.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules of the source text that no compiler checks. */
class SourceRulesTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_LINE = 130;
    // written in two parts, so that this file keeps its own rule
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "public (abstract |final |sealed |non-sealed )*(class|interface|record|enum|@interface) .*");

    @Test
    void filesAreShort() {
        List<String> long_ = new ArrayList<>();
        for (Path file : SourceTree.javaFiles()) {
            int lines = SourceTree.lines(file).size();
            if (lines > LONGEST_FILE) {
                long_.add(SourceTree.name(file) + ": " + lines + " lines; expected at most " + LONGEST_FILE);
            }
        }
        assertNone(long_);
    }

    @Test
    void linesAreShortAndClean() {
        List<String> problems = new ArrayList<>();
        for (Path file : SourceTree.javaFiles()) {
            List<String> lines = SourceTree.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i), place = SourceTree.name(file) + ":" + (i + 1) + ": ";
                if (line.codePointCount(0, line.length()) > LONGEST_LINE) {
                    problems.add(place + line.length() + " characters; expected at most " + LONGEST_LINE);
                }
                if (line.indexOf('\t') >= 0 || line.endsWith(" ")) {
                    problems.add(place + "tab or trailing blank");
                }
                if (UNFINISHED.matcher(line).find()) {
                    problems.add(place + "mark of unfinished work");
                }
            }
        }
        assertNone(problems);
    }

    @Test
    void everyPackageIsDescribed() {
        List<String> missing = SourceTree.javaFiles().stream().filter(f -> f.toString().contains("/src/main/java/"))
                .map(Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        && !Files.exists(folder.resolve("module-info.java")))
                .map(folder -> SourceTree.name(folder) + ": no package-info.java").toList();
        assertNone(missing);
    }

    @Test
    void everyPublicTypeIsDocumented() {
        List<String> bare = new ArrayList<>();
        for (Path file : SourceTree.javaFiles()) {
            if (!file.toString().contains("/src/main/java/")) {
                continue;
            }
            List<String> lines = SourceTree.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (PUBLIC_TYPE.matcher(lines.get(i)).matches() && !isDocumented(lines, i)) {
                    bare.add(SourceTree.name(file) + ":" + (i + 1) + ": a public type without Javadoc");
                }
            }
        }
        assertNone(bare);
    }

    private static boolean isDocumented(List<String> lines, int declaration) {
        int i = declaration - 1;
        while (i > 0 && (lines.get(i).startsWith("@") || lines.get(i).startsWith("    "))) {
            i--;
        }
        return i >= 0 && lines.get(i).endsWith("*/");
    }

    private static void assertNone(List<String> problems) {
        assertEquals("", String.join("\n", problems));
    }
}
