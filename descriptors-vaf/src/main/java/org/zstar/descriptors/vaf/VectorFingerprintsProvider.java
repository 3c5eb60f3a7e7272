package org.zstar.descriptors.vaf;

import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorProvider;

/** Descriptor type {@code vector-atomic-fingerprints}. */
public final class VectorFingerprintsProvider implements DescriptorProvider<VectorFingerprintsConfig> {
    @Override
    public String type() {
        return "vector-atomic-fingerprints";
    }

    @Override
    public String summary() {
        return "Vectors from the directions of neighbours and of pairs of neighbours (arXiv 2305.19546, eqs. 3 and 4).";
    }

    @Override
    public Class<VectorFingerprintsConfig> configType() {
        return VectorFingerprintsConfig.class;
    }

    @Override
    public Descriptor create(VectorFingerprintsConfig config) {
        return new VectorFingerprints(config);
    }
}
