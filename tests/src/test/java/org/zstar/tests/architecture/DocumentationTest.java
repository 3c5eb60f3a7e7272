package org.zstar.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documentation's links lead somewhere, and the code it shows exists. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(#[^)]*)?\\)");

    @Test
    void linksLeadToFiles() {
        List<String> broken = new ArrayList<>();
        for (Path file : SourceTree.files(".md")) {
            List<String> lines = SourceTree.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher link = LINK.matcher(lines.get(i));
                while (link.find()) {
                    String target = link.group(1);
                    if (!target.isEmpty() && !target.contains("://") && !Files.exists(file.resolveSibling(target))) {
                        broken.add(SourceTree.name(file) + ":" + (i + 1) + ": " + target);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", broken));
    }

    @Test
    void everyPageIsReachedFromTheReadme() {
        String readme = String.join("\n", SourceTree.lines(SourceTree.ROOT.resolve("README.md")));
        List<String> lost = SourceTree.files(".md").stream().map(SourceTree::name).map(name -> name.replace('\\', '/'))
                .filter(name -> name.matches("docs/[^/]*\\.md") && !readme.contains("(" + name)).toList();
        assertEquals(List.of(), lost, "pages without a link in README.md");
    }

    /** Excerpts in the plugin guide, up to its section on tests, are lines of the example. */
    @Test
    void theGuideShowsTheExample() {
        Set<String> example = new HashSet<>();
        SourceTree.files(".java").stream().filter(f -> SourceTree.name(f).startsWith("examples"))
                .forEach(f -> SourceTree.lines(f).forEach(line -> example.add(line.strip())));
        assertTrue(example.size() > 50, "found " + example.size() + " lines");
        int shown = 0;
        boolean isCode = false;
        for (String line : SourceTree.lines(SourceTree.ROOT.resolve("docs/plugin-guide.md"))) {
            if (line.startsWith("## Testing")) {
                break;
            }
            if (line.startsWith("```")) {
                isCode = line.equals("```java");
            } else if (isCode) {
                assertTrue(example.contains(line.strip()), "not in examples/plugin: " + line);
                shown++;
            }
        }
        assertTrue(shown > 40, "shown: " + shown);
    }
}
