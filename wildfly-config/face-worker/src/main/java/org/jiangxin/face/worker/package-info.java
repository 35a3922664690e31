/**
 * The worker beside the server that reads faces in pictures (人脸引擎): a process of its own, so that a crash of native code, or a hostile
 * picture, takes no server down. It is asked by lines on its standard input and answers by lines on its standard output; it opens no port,
 * keeps no picture and decides nothing. Entry point: {@link org.jiangxin.face.worker.Worker}. Not here: what readings mean (the rules of
 * the platform), and who starts and stops it ({@code org.jiangxin.integrity.provider.WorkerFaceEngine}).
 */
package org.jiangxin.face.worker;
