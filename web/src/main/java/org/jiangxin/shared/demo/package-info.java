/**
 * Demo data (演示数据): a province's worth of invented learners in varied states, made through the same services that people
 * use. Only in demo mode. Entry point: {@link org.jiangxin.shared.demo.DemoCommands}. Not here: course material, which lies in
 * the demo folder beside the server and is imported like any other course.
 */
package org.jiangxin.shared.demo;
