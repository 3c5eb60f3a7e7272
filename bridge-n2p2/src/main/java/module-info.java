/** Data files and potentials of n2p2. */
module org.zstar.bridge.n2p2 {
    requires org.zstar.api;
    requires org.zstar.io.text;
    requires org.zstar.descriptors.sf;
    requires org.zstar.model.nnp;

    provides org.zstar.api.io.StructureFormat with
        org.zstar.bridge.n2p2.DataFormat,
        org.zstar.bridge.n2p2.DataFormat.Atomic,
        org.zstar.bridge.n2p2.DataFormat.Metal;
    provides org.zstar.api.model.ModelFormat with
        org.zstar.bridge.n2p2.PotentialFormat,
        org.zstar.bridge.n2p2.PotentialFormat.Atomic,
        org.zstar.bridge.n2p2.PotentialFormat.Metal;
}
