package org.zstar.tests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folders of the source tree, seen from the folder in which this module's tests run. */
final class SourceTree {
    /** Folder of the whole project. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<Path> SKIPPED = Set.of(ROOT.resolve("plugins"), ROOT.resolve("runs"), ROOT.resolve(".git"));

    private SourceTree() { }

    /** Folders of the modules: those directly below the root that have a POM. */
    static List<Path> modules() {
        return list(ROOT).filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }

    /** All Java files of the modules and examples. */
    static List<Path> javaFiles() {
        List<Path> files = files(".java");
        if (files.size() < 100) {
            throw new IllegalStateException("found only " + files.size() + " source files below " + ROOT
                    + "; the tests run in the folder of their module");
        }
        return files;
    }

    /** All files of the project with an ending, but nothing that was built. */
    static List<Path> files(String ending) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean isBuilt = folder.endsWith("target") && !folder.equals(ROOT);
                    return isBuilt || SKIPPED.contains(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(ending)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
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
}
