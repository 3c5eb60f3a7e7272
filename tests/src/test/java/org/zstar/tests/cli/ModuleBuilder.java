package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds modular jars with the JDK's own tools; of zstar it shows them the api alone. */
final class ModuleBuilder {
    private final Path scratch;
    private final Path api;

    ModuleBuilder(Path scratch) {
        this.scratch = scratch;
        this.api = Path.of(ModuleLayer.boot().configuration().findModule("org.zstar.api").orElseThrow().reference()
                .location().orElseThrow());
    }

    /** Compiles all sources below a folder against the api and some libraries, and packs them. */
    Path build(Path sources, Path jar, String version, Path... libraries) throws IOException {
        Path classes = Files.createTempDirectory(scratch, "classes");
        String modules = Stream.concat(Stream.of(api), Stream.of(libraries)).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> javac = new ArrayList<>(List.of("--release", "17", "-d", classes.toString(), "-p", modules));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(javac::add);
        }
        run("javac", javac);
        pack(classes, jar, "--module-version", version);
        return jar;
    }

    /** Puts a copy of the api into a jar. */
    void copyApi(Path jar) throws IOException {
        if (Files.isDirectory(api)) {
            pack(api, jar);
        } else {
            Files.copy(api, jar);
        }
    }

    private static void pack(Path classes, Path jar, String... more) throws IOException {
        Files.createDirectories(jar.getParent());
        List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("-C", classes.toString(), "."));
        run("jar", arguments);
    }

    private static void run(String tool, List<String> arguments) {
        StringWriter said = new StringWriter();
        int status = ToolProvider.findFirst(tool).orElseThrow().run(new PrintWriter(said), new PrintWriter(said),
                arguments.toArray(String[]::new));
        assertEquals(0, status, said::toString);
    }
}
