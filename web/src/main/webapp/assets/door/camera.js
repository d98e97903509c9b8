/* Reads tickets with the camera: by the reader that the browser brings along, or by one of ours where it brings none, as on
   every iPhone. */
const PAUSE = 200;
const SAME = 3000;
// Larger pictures take longer and tell no more: a ticket fills a good part of it.
const WIDEST = 640;
// Radians, one a look. A ticket that stands quite straight is not found, or wrongly read, up to one time in ten (decision 0342).
const TILTS = [0, 0.1, -0.1, 0.2, -0.2, 0.3];

export const canRead = () => !!(navigator.mediaDevices && navigator.mediaDevices.getUserMedia);

export const hasReader = () => 'BarcodeDetector' in window;

async function browsersOwn() {
  if (!hasReader() || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return null;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return async video => {
    const codes = await detector.detect(video);
    return codes.length ? codes[0].rawValue : null;
  };
}

export async function ours(address) {
  await import(address);
  const { QRCodeReader, BinaryBitmap, HybridBinarizer, RGBLuminanceSource } = ZXing;
  const reader = new QRCodeReader();
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  let looks = 0;
  return video => {
    const scale = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    drawing.translate(canvas.width / 2, canvas.height / 2);
    drawing.rotate(TILTS[looks++ % TILTS.length]);
    drawing.drawImage(video, -canvas.width / 2, -canvas.height / 2, canvas.width, canvas.height);
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    const grey = new Uint8ClampedArray(canvas.width * canvas.height);
    for (let i = 0; i < grey.length; i++) grey[i] = (data[4 * i] + 2 * data[4 * i + 1] + data[4 * i + 2]) >> 2;
    return reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, canvas.width, canvas.height)))).getText();
  };
}

export class Camera {
  constructor(video, readerAddress, found) {
    this.video = video;
    this.readerAddress = readerAddress;
    this.found = found;
    this.last = { text: null, at: 0 };
  }

  get on() { return !!this.stream; }

  async start() {
    this.read = this.read || await browsersOwn() || await ours(this.readerAddress);
    this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.look();
  }

  stop() {
    if (this.stream) this.stream.getTracks().forEach(track => track.stop());
    this.stream = null;
    this.video.srcObject = null;
  }

  async look() {
    while (this.on) {
      // A picture without a code, or of half a code, is no fault.
      const text = await Promise.resolve(this.video).then(this.read).catch(() => null);
      if (text) this.saw(text);
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
  }

  // A ticket is held before the camera for a while: that is one scan.
  saw(text) {
    const now = Date.now();
    const again = text === this.last.text && now - this.last.at < SAME;
    this.last = { text, at: now };
    if (!again) this.found(text);
  }
}
