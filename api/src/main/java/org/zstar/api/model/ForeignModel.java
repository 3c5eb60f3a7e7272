package org.zstar.api.model;

import java.nio.file.Path;
import java.util.List;
import org.zstar.api.plugin.Part;

/**
 * A model of another program, translated.
 *
 * @param model provider and parameters
 * @param files all files that were read
 * @param warnings what the user should know
 */
public record ForeignModel(Part<ModelProvider<?>> model, List<Path> files, List<String> warnings) {
    public ForeignModel {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}
