package org.zstar.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the source tree, seen from the folder in which this module's tests run. */
final class SourceTree {
    /** Folder of the whole project. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private SourceTree() { }

    /** Folders of the modules: those directly below the root that have a POM. */
    static List<Path> modules() {
        return list(ROOT).filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }

    /** All Java files below {@code src} of every module, and of the examples. */
    static List<Path> javaFiles() {
        List<Path> files = Stream.concat(modules().stream(), Stream.of(ROOT.resolve("examples"))).map(m -> m.resolve("."))
                .filter(Files::exists).flatMap(SourceTree::walk)
                .filter(file -> file.toString().endsWith(".java") && !file.toString().contains("/target/"))
                .map(Path::normalize).sorted().toList();
        if (files.size() < 100) {
            throw new IllegalStateException("found only " + files.size() + " source files below " + ROOT
                    + "; the tests run in the folder of their module");
        }
        return files;
    }

    /** Folders of compiled classes of every module, without tests. */
    static List<Path> classFolders() {
        return modules().stream().map(module -> module.resolve("target/classes")).filter(Files::isDirectory).toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Name for messages. */
    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
