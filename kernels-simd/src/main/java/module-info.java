/** Inner loops in vector instructions, used where this module is present; they give the same bits as those in plain Java. */
module org.zstar.kernels.simd {
    requires jdk.incubator.vector;
    requires org.zstar.kernels;
    requires org.zstar.networks;

    provides org.zstar.api.plugin.KernelFactory
            with org.zstar.kernels.simd.SimdLoopsFactory, org.zstar.kernels.simd.SimdRankUpdateFactory,
            org.zstar.kernels.simd.SimdLayersFactory;
    provides org.zstar.kernels.LoopsFactory
            with org.zstar.kernels.simd.SimdLoopsFactory;
    provides org.zstar.kernels.RankUpdateFactory
            with org.zstar.kernels.simd.SimdRankUpdateFactory;
    provides org.zstar.networks.LayerKernelsFactory
            with org.zstar.kernels.simd.SimdLayersFactory;
}
