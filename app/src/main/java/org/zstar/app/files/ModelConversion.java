package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zstar.api.model.ModelFormat;
import org.zstar.app.config.ConfigException;
import org.zstar.app.config.ModelFile;
import org.zstar.app.plugins.Plugins;

/**
 * Translates models between this program's files, named {@code *.json}, and the forms of other programs.
 *
 * @param plugins forms that are known
 */
public record ModelConversion(Plugins plugins) {
    private static final String OWN = ".json";

    /** Whether a path is that of a model and not of structures. */
    public boolean isModel(Path path) {
        return isOwn(path) || plugins.modelFormats().stream().anyMatch(format -> format.recognises(path));
    }

    private static boolean isOwn(Path path) {
        return path.getFileName().toString().endsWith(OWN);
    }

    /**
     * Reads a model.
     *
     * @param from name of its form, or null where it is to be recognised
     * @throws ConfigException if it is none
     */
    public ModelFile read(Path path, String from) {
        return from == null ? ModelFile.read(path, plugins) : ModelFile.translated(path, named(from));
    }

    private ModelFormat named(String name) {
        Optional<ModelFormat> format = plugins.modelFormats().stream().filter(f -> f.name().equals(name)).findFirst();
        return format.orElseThrow(() -> new ConfigException("no form of models is named '" + name + "'; expected one of "
                + plugins.modelFormats().stream().map(ModelFormat::name).collect(Collectors.joining(", "))));
    }

    /**
     * Writes a model.
     *
     * @param to name of a form of another program, or null for a file of this one
     * @return what the form is called
     * @throws IllegalArgumentException if the other program knows no such model
     */
    public String write(ModelFile model, Path target, String to) throws IOException {
        if (to != null) {
            ModelFormat format = named(to);
            if (!format.canWrite()) {
                throw new ConfigException("models can only be read from the form " + to);
            }
            format.write(model.model(), target);
            return to;
        }
        if (!isOwn(target)) {
            throw new ConfigException("the name '" + target.getFileName() + "' is not that of a model file; expected one "
                    + "that ends with " + OWN + ", or a form of another program named with --to");
        }
        ModelFile.write(target, model.model().provider().type(), model.model().config(),
                model.provenance() instanceof ObjectNode facts ? facts : null);
        return "zstar-model";
    }
}
