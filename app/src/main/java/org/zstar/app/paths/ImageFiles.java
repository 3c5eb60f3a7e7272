package org.zstar.app.paths;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureWriter;
import org.zstar.app.run.RunContext;
import org.zstar.app.trust.Assessment;
import org.zstar.io.text.AtomicFile;

/** Files of images. */
final class ImageFiles {
    static final String FORMAT = "extxyz";

    private ImageFiles() { }

    /**
     * Writes images with their energies and forces, atomically.
     *
     * @param like structure that they are images of
     * @param images 3N coordinates in Å each
     * @param energies in eV
     * @param forces 3N each in eV/Å
     * @param trust what the models say of each image
     */
    static void write(RunContext context, String name, Structure like, double[][] images, double[] energies,
                      double[][] forces, List<Assessment> trust) throws IOException {
        try (AtomicFile whole = new AtomicFile(context.file(name))) {
            try (StructureWriter out = context.plugins().format(FORMAT).write(whole.temporary())) {
                for (int m = 0; m < images.length; m++) {
                    Map<String, Object> info = new LinkedHashMap<>(like.info());
                    info.put("image", (long) m);
                    Map<String, Object> columns = new LinkedHashMap<>(like.columns());
                    columns.putAll(trust.get(m).columns());
                    out.write(new Structure(like.cell(), like.species(), images[m], null,
                            Labels.NONE.withEnergy(energies[m]).withForces(forces[m]), info, columns));
                }
            }
            whole.commit();
        }
    }
}
