package org.jiangxin.integrity.provider;

import java.util.List;

/** No engine: none was asked for, or the one that was cannot be trusted. Everybody goes another way. */
final class OffFaceEngine implements FaceEngine {
    private final String name;

    OffFaceEngine(String name) {
        this.name = name;
    }

    @Override
    public FaceEngineInfo info() {
        return FaceEngineInfo.off(name);
    }

    @Override
    public List<FaceReading> read(List<byte[]> jpegs) throws FaceEngineDown {
        throw new FaceEngineDown("the engine is switched off");
    }
}
