package org.zstar.bridge.n2p2;

import java.nio.file.Path;
import java.util.List;
import org.zstar.api.io.StructureFileException;
import org.zstar.networks.FeatureScaling;

/**
 * How n2p2 scales the functions before they enter a network: Gs = Smin + (G − offset) · factor.
 *
 * @param kind offset and factor
 * @param smallest Smin, 0 where values are not scaled to an interval
 * @param largest Smax
 */
record ScalingMode(Kind kind, double smallest, double largest) {
    /** Beyond the range in the training data by this much, n2p2 warns. */
    private static final double TOLERANCE = 1000 * Math.ulp(1.0);

    /** What the keywords ask for. */
    enum Kind {
        /** G. */
        NONE,
        /** Between smallest and largest value. */
        RANGE,
        /** Minus the mean value. */
        CENTRE,
        /** Minus the mean value, over the range. */
        CENTRED_RANGE,
        /** Minus the mean value, over the standard deviation. */
        SIGMA;

        boolean hasInterval() {
            return this == RANGE || this == CENTRED_RANGE || this == SIGMA;
        }
    }

    static ScalingMode of(Settings settings) throws StructureFileException {
        boolean scale = settings.has("scale_symmetry_functions"), centre = settings.has("center_symmetry_functions");
        Kind kind = scale && centre ? Kind.CENTRED_RANGE : scale ? Kind.RANGE : centre ? Kind.CENTRE
                : settings.has("scale_symmetry_functions_sigma") ? Kind.SIGMA : Kind.NONE;
        if (!kind.hasInterval()) {
            return new ScalingMode(kind, 0, 0);
        }
        return new ScalingMode(kind, settings.real("scale_min_short", 0), settings.real("scale_max_short", 1));
    }

    /** Offsets, factors and ranges of an element's functions; what remains to be added to each is {@link #smallest}. */
    FeatureScaling scaling(List<ScalingRow> rows, Path file) throws StructureFileException {
        int n = rows.size();
        FeatureScaling scaling = new FeatureScaling(new double[n], new double[n], new double[n], new double[n]);
        for (int f = 0; f < n; f++) {
            ScalingRow row = rows.get(f);
            double width = kind == Kind.SIGMA ? row.sigma() : row.maximum() - row.minimum();
            if (kind.hasInterval() && !(width > 0)) {
                throw new StructureFileException(file, row.line(), "the function has "
                        + (kind == Kind.SIGMA ? "the standard deviation " : "values within a range of ") + width
                        + ", expected more than 0, because values are divided by it");
            }
            scaling.offset()[f] = kind == Kind.NONE ? 0 : kind == Kind.RANGE ? row.minimum() : row.mean();
            scaling.factor()[f] = kind.hasInterval() ? (largest - smallest) / width : 1;
            scaling.minimum()[f] = row.minimum() - TOLERANCE;
            scaling.maximum()[f] = row.maximum() + TOLERANCE;
        }
        return scaling;
    }
}
