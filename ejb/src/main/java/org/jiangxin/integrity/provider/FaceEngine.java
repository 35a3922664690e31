package org.jiangxin.integrity.provider;

import java.util.List;

/**
 * Reads faces in pictures (人脸引擎). Measures only; what the measures mean is decided by rules of this platform, so that every engine is
 * judged alike. Implemented by a worker process beside the server (OpenCV, or a model of the operator's under ONNX Runtime), by a service of
 * the province over HTTP, and by {@link SimulatedFaceEngine}. Pictures are never kept by an engine, never logged.
 */
public interface FaceEngine {
    /** What it is; never null, also while it is down. */
    FaceEngineInfo info();

    /**
     * Reads pictures of one person, one reading for each in their order.
     *
     * @param jpegs 1 to 40 pictures, each at most 400 KB
     * @throws FaceEngineDown when it gave no answer in time, crashed, or is switched off; never a verdict
     */
    List<FaceReading> read(List<byte[]> jpegs) throws FaceEngineDown;
}
