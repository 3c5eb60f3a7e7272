package org.zstar.app.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.zstar.api.plugin.KernelFactory;
import org.zstar.app.plugins.PluginEntry;
import org.zstar.app.plugins.Plugins;

/** Content of {@code run.json}: the configuration as resolved, and everything else that determines the result. */
final class RunDescription {
    private RunDescription() { }

    static ObjectNode of(RunConfig config, Collection<Path> inputs, Plugins plugins, int threads) throws IOException {
        ObjectNode run = JsonNodeFactory.instance.objectNode();
        run.put("format", "zstar-run").put("version", 1);
        run.put("configuration_file", config.file().getFileName().toString());
        run.set("configuration", config.completed());
        Set<Path> files = new LinkedHashSet<>(config.models());
        files.addAll(inputs);
        ObjectNode hashes = run.putObject("inputs");
        for (Path file : files) {
            hashes.putObject(named(config.file().getParent(), file)).put("bytes", Files.size(file))
                    .put("sha256", sha256(file));
        }
        ObjectNode modules = run.putObject("modules");
        PluginEntry.Origin app = PluginEntry.Origin.of(RunDescription.class.getModule());
        modules.put(app.module(), app.version());
        plugins.entries().stream().map(PluginEntry::origin).forEach(o -> modules.put(o.module(), o.version()));
        run.putObject("host").put("java", System.getProperty("java.vm.name") + " " + Runtime.version())
                .put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"))
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("threads", threads).put("memory_mib", Runtime.getRuntime().maxMemory() >> 20)
                .put("kernels", kernels());
        return run;
    }

    /** What the inner loops are made of. */
    private static String kernels() {
        List<KernelFactory<?>> present = new ArrayList<>();
        ServiceLoader.load(KernelFactory.class).forEach(present::add);
        return KernelFactory.<KernelFactory<?>>choose(present, () -> null).name();
    }

    /** Name of a file as a configuration in a folder would give it. */
    static String named(Path folder, Path file) {
        return (folder.getRoot().equals(file.getRoot()) ? folder.relativize(file) : file).toString();
    }

    /** SHA-256 of a file's content, in hexadecimal. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
